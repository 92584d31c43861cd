-- The two roles and the database of an external PostgreSQL (14 or newer). Run it once as a superuser:
--   psql -v owner_password=... -v app_password=... -f postgresql.sql
-- The owner makes and migrates the tables; the running hub works as the other role, which owns nothing.
create role interline_owner login password :'owner_password';
create role interline_app login password :'app_password';
create database interline owner interline_owner encoding 'UTF8' template template0;
revoke all on database interline from public;
-- lets an erasure have the write-ahead log written out (PostgreSQL 15 or newer); also set wal_recycle = off
-- grant pg_checkpoint to interline_owner;
grant connect, temporary on database interline to interline_app;
