-- One version of an image across all its regions, a row a region; and what nobody may prune.

CREATE TABLE release (
    seq      ${serial},
    id       TEXT NOT NULL UNIQUE,
    image_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    name     TEXT NOT NULL,
    version  TEXT NOT NULL,
    title    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    details  TEXT NOT NULL,
    removed  ${long} NOT NULL,
    created  ${long} NOT NULL
)${table};
CREATE UNIQUE INDEX release_title ON release (provider, title) WHERE removed = 0;

-- snapshots: the cloud's ids with a blank between them.
CREATE TABLE release_region (
    release_id TEXT NOT NULL REFERENCES release (id),
    region     TEXT NOT NULL,
    state      TEXT NOT NULL,
    image      TEXT,
    snapshots  TEXT NOT NULL,
    published  ${long},
    problem    TEXT,
    PRIMARY KEY (release_id, region)
)${table};

CREATE TABLE pin (
    id TEXT NOT NULL PRIMARY KEY
)${table};
