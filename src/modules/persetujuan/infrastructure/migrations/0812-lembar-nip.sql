-- A batch from a file of its own may name somebody by another mark than a number of 18 digits. Submitting one is refused
-- since; those that are past it can still be decided.
alter table persetujuan.lembar_orang drop constraint lembar_orang_nip_check;
alter table persetujuan.lembar_orang add constraint lembar_orang_nip_check check (nip <> '');

-- down
alter table persetujuan.lembar_orang drop constraint lembar_orang_nip_check;
-- What was written meanwhile stays: `not valid` asks it of new rows only.
alter table persetujuan.lembar_orang add constraint lembar_orang_nip_check check (nip ~ '^[0-9]{18}$') not valid;
