-- The tokens of one signed-in browser. Nothing here names a person, and nothing here opens without the cookie:
-- the name is a hash of its secret, the tokens are sealed under a key made from it.
create table sign_in_session (
    secret_hash   bytea       primary key,
    sealed_tokens bytea       not null,
    expires_at    timestamptz not null,

    constraint sign_in_session_secret_hash_is_sha256 check (octet_length(secret_hash) = 32)
);

create index sign_in_session_by_expiry on sign_in_session (expires_at);
