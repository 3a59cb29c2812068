/** What a reader may do with the messages of a channel. */
export interface Rights {
  myId: string;
  mayWrite: boolean;
  /** May delete anybody's. */
  mayModerate: boolean;
  /** May look into what webhooks were sent. */
  mayManage: boolean;
}
