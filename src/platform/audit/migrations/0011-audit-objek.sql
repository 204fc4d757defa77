-- The trail of one object (a user, a plan) is read on its page.
create index audit_objek on platform.audit (instansi_id, objek_jenis, objek_id, pada desc) where objek_id is not null;

-- down
drop index platform.audit_objek;
