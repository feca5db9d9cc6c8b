-- Which builds asked for what, and the way to the classrooms that stand past all those that are closed.

CREATE TABLE origin (
    id    TEXT NOT NULL,
    job   TEXT NOT NULL,
    build ${long} NOT NULL,
    PRIMARY KEY (id, job)
)${table};

CREATE INDEX classroom_standing ON classroom (seq) WHERE state <> 'CLOSED';
