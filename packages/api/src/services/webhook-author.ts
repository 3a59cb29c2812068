const DELETED_WEBHOOK = "Deleted Webhook";

interface WebhookAuthor {
  webhookIsDeleted: boolean;
  /** As it was when it posted. */
  authorName: string | null;
  authorImageId: string | null;
}

/** The name over what a webhook has posted. */
export const webhookName = ({ webhookIsDeleted, authorName }: WebhookAuthor): string =>
  webhookIsDeleted ? DELETED_WEBHOOK : (authorName ?? DELETED_WEBHOOK);

/** The picture beside what a webhook has posted. */
export const webhookImageId = ({ webhookIsDeleted, authorImageId }: WebhookAuthor) =>
  webhookIsDeleted ? null : authorImageId;
