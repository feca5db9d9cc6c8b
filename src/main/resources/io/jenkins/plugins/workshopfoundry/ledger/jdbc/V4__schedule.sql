-- Classrooms that are ordered for later, and what the schedule did.

CREATE TABLE planned_classroom (
    seq        ${serial},
    id         TEXT NOT NULL UNIQUE,
    image_id   TEXT NOT NULL,
    seats      ${long} NOT NULL,
    request    TEXT NOT NULL,
    controller TEXT NOT NULL,
    opening    ${long} NOT NULL,
    starts     ${long} NOT NULL,
    ends       ${long} NOT NULL,
    state      TEXT NOT NULL,
    run_id     TEXT REFERENCES run (id),
    problem    TEXT
)${table};
CREATE INDEX planned_classroom_state ON planned_classroom (state, opening);

-- done, residue and failures: a line each.
CREATE TABLE tick (
    seq        ${serial},
    controller TEXT NOT NULL,
    begun      ${long} NOT NULL,
    ended      ${long} NOT NULL,
    next       ${long} NOT NULL,
    led        ${long} NOT NULL,
    dry_run    ${long} NOT NULL,
    quiet      ${long} NOT NULL,
    done       TEXT NOT NULL,
    residue    TEXT NOT NULL,
    failures   TEXT NOT NULL
)${table};
CREATE INDEX tick_quiet ON tick (controller, quiet);
