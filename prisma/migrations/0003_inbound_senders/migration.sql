-- CreateEnum
CREATE TYPE "event_rule" AS ENUM ('only', 'except');

-- AlterTable
ALTER TABLE "channel_webhooks" ADD COLUMN     "event_patterns" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "event_rule" "event_rule",
ADD COLUMN     "settings_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "signature_scheme" TEXT,
ADD COLUMN     "signature_sealed" BYTEA,
ADD COLUMN     "template" TEXT;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "cards" JSONB,
ADD COLUMN     "sender_name" TEXT,
ADD COLUMN     "thread_id" UUID;

-- CreateTable
CREATE TABLE "message_payloads" (
    "message_id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "pack_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,

    CONSTRAINT "message_payloads_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "payload_packs" (
    "id" UUID NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "payload_packs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "webhook_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "message_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("webhook_id","key")
);

-- CreateTable
CREATE TABLE "posts" (
    "webhook_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" REAL NOT NULL,
    "sender" TEXT,
    "event" TEXT,
    "status" INTEGER NOT NULL,
    "problem" TEXT,
    "message_id" UUID,
    "query" TEXT NOT NULL DEFAULT '',
    "headers" JSONB NOT NULL,
    "body" BYTEA,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("webhook_id","id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "webhook_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("webhook_id","event")
);

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING BRIN ("created_at");

-- CreateIndex
CREATE INDEX "messages_thread_id_id_idx" ON "messages"("thread_id", "id") WHERE (thread_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "channel_webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "channel_webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is packed already isn't worth a try at making it smaller.
ALTER TABLE "payload_packs" ALTER COLUMN "data" SET STORAGE EXTERNAL;
