/** Which snapshot is to become which article. */
export interface WorkOrder {
  readonly source: string;
  readonly article: string;
  /** The entry's id in its feed. */
  readonly entryId: string;
  /** The key that the feed entry is found by, while it is kept. */
  readonly entry: string;
  /** Digest. */
  readonly snapshot: string;
}
