-- Somebody who has signed in. No name and no address: those stay with the identity provider.
create table person (
    id                  uuid    primary key,
    issuer              text    not null,
    subject             text    not null,
    -- Seals what waits unsent on a device; gone with the person, and then so is what it sealed.
    device_key          bytea   not null,
    revision            integer not null default 0,

    -- What the person says of their work; null until asked, 'prefer-not-to-say' where they rather not.
    unit                text,
    staff_group         text,
    pay_band_cluster    text,
    role                text,
    scope_of_leadership text,

    constraint person_is_one_per_sign_in         unique (issuer, subject),
    constraint person_device_key_is_32_bytes     check (octet_length(device_key) = 32)
);
