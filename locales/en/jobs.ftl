# What the machine or the command line does: copy, restore.
audit-database-backup = A copy of the database was taken ({ $who })
audit-database-restore = The database was restored from a copy ({ $who })
