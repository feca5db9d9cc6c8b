-- The ledger, first edition. One script for SQLite and PostgreSQL; what differs comes in as placeholders:
--   ${serial}  a number that grows with every row, the primary key
--   ${long}    a 64-bit integer
--   ${table}   what follows a table's closing parenthesis
-- Every instant is a number of nanoseconds since 1970-01-01T00:00:00Z. Every seq is the order of creation: instants
-- may be equal, or step back with the clock. docs/ledger.md has a paragraph for each table.

CREATE TABLE run (
    seq         ${serial},
    id          TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    status      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    request     TEXT NOT NULL,
    controller  TEXT NOT NULL,
    owner       TEXT,
    lease_until ${long} NOT NULL,
    epoch       ${long} NOT NULL,
    created     ${long} NOT NULL,
    updated     ${long} NOT NULL,
    error       TEXT
)${table};
CREATE INDEX run_open ON run (seq) WHERE status IN ('RUNNING', 'SUSPENDED', 'CANCELLING');
CREATE INDEX run_subject ON run (subject);

CREATE TABLE stage (
    run_id   TEXT NOT NULL REFERENCES run (id),
    name     TEXT NOT NULL,
    ordinal  ${long} NOT NULL,
    result   TEXT,
    started  ${long} NOT NULL,
    finished ${long},
    PRIMARY KEY (run_id, name),
    CHECK ((result IS NULL) = (finished IS NULL))
)${table};

CREATE TABLE resource (
    seq        ${serial},
    id         TEXT NOT NULL UNIQUE,
    run_id     TEXT NOT NULL REFERENCES run (id),
    controller TEXT NOT NULL,
    group_id   TEXT,
    provider   TEXT NOT NULL,
    region     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    cloud_id   TEXT,
    state      TEXT NOT NULL,
    parent     TEXT REFERENCES resource (id),
    expires    ${long},
    host_key   TEXT,
    created    ${long} NOT NULL,
    updated    ${long} NOT NULL
)${table};
CREATE UNIQUE INDEX resource_standing_name ON resource (provider, region, kind, name)
    WHERE state IN ('INTENDED', 'LIVE', 'REMOVING');
CREATE INDEX resource_standing ON resource (controller, seq) WHERE state IN ('INTENDED', 'LIVE', 'REMOVING');
CREATE INDEX resource_lost_name ON resource (name) WHERE state = 'LOST';
CREATE INDEX resource_cloud_id ON resource (cloud_id);
CREATE INDEX resource_run ON resource (run_id);
CREATE INDEX resource_group ON resource (group_id);

CREATE TABLE image (
    seq      ${serial},
    id       TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    version  TEXT NOT NULL,
    provider TEXT NOT NULL,
    region   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    cloud_id TEXT NOT NULL,
    digest   TEXT NOT NULL,
    details  TEXT NOT NULL,
    removed  ${long} NOT NULL,
    created  ${long} NOT NULL
)${table};
CREATE INDEX image_digest ON image (digest);

CREATE TABLE classroom (
    seq       ${serial},
    id        TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    image_id  TEXT NOT NULL,
    provider  TEXT NOT NULL,
    region    TEXT NOT NULL,
    state     TEXT NOT NULL,
    seats     ${long} NOT NULL,
    expires   ${long} NOT NULL,
    join_hash TEXT NOT NULL,
    details   TEXT NOT NULL,
    created   ${long} NOT NULL
)${table};
CREATE INDEX classroom_join_hash ON classroom (join_hash);

CREATE TABLE seat (
    classroom_id TEXT NOT NULL REFERENCES classroom (id),
    number       ${long} NOT NULL,
    machine      TEXT NOT NULL,
    slot         ${long} NOT NULL,
    learner      TEXT,
    rejoin_hash  TEXT,
    joined       ${long},
    PRIMARY KEY (classroom_id, number),
    UNIQUE (classroom_id, learner)
)${table};

CREATE TABLE endpoint (
    classroom_id TEXT NOT NULL,
    number       ${long} NOT NULL,
    name         TEXT NOT NULL,
    url          TEXT NOT NULL,
    PRIMARY KEY (classroom_id, number, name),
    FOREIGN KEY (classroom_id, number) REFERENCES seat (classroom_id, number)
)${table};

CREATE TABLE join_try (
    key      TEXT NOT NULL,
    tried_at ${long} NOT NULL
)${table};
CREATE INDEX join_try_key ON join_try (key, tried_at);
CREATE INDEX join_try_at ON join_try (tried_at);

CREATE TABLE secret (
    owner  TEXT NOT NULL,
    name   TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (owner, name)
)${table};

-- founding is 1 for the controller that made the data key and null for all others, so that only one can make it.
CREATE TABLE wrapped_key (
    controller TEXT NOT NULL PRIMARY KEY,
    wrapped    TEXT NOT NULL,
    founding   ${long} UNIQUE
)${table};

CREATE TABLE lease (
    name       TEXT NOT NULL PRIMARY KEY,
    owner      TEXT NOT NULL,
    held_until ${long} NOT NULL
)${table};
