-- DropIndex
DROP INDEX "idempotency_keys_created_at_idx";
