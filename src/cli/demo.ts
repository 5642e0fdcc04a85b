import { startNewsroom } from '../../demo/newsroom.js';
import { Failure } from '../failure.js';
import { purgeRecords } from '../store/purge.js';
import { pauseSource, putSource, removeSource } from '../store/sources.js';
import type { Session } from './session.js';

export interface Demo {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the demo newsroom and makes it a source, read from the beginning each time. */
export async function openDemo({ store }: Session): Promise<Demo> {
  const newsroom = await startNewsroom();
  await forget();
  await purgeRecords(store, newsroom.source.id);
  await putSource(store, newsroom.source);
  return {
    url: newsroom.url,
    async stop() {
      // Its articles and failures stay to be looked at, and replayed.
      await pauseSource(store, newsroom.source.id, 'the demo newsroom is not running');
      await newsroom.stop();
    },
  };

  /** Its address is another each time. */
  async function forget(): Promise<void> {
    await removeSource(store, newsroom.source.id).catch((thrown: unknown) => {
      if (!(thrown instanceof Failure && thrown.code === 'source-unknown')) throw thrown;
    });
  }
}
