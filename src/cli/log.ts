import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino, type StreamEntry, stdSerializers } from 'pino';
import { PinoPretty } from 'pino-pretty';

export interface LogOptions {
  readonly level: string;
  /** Least level on the terminal, where the log itself says more. */
  readonly terminalLevel?: string;
  /** Keeps everything from `level` up in this folder as NDJSON. */
  readonly folder?: string;
}

/** One event a line: JSON for machines, readable on a terminal; on standard error, since standard output is data. */
export function createLog(options: LogOptions): Logger {
  const terminal = process.stderr.isTTY
    ? PinoPretty({
        destination: 2,
        ignore: 'pid,hostname',
        translateTime: 'SYS:HH:MM:ss',
        singleLine: true,
        colorize: true,
      })
    : pino.destination({ dest: 2, sync: true });
  const streams: StreamEntry[] = [
    { level: (options.terminalLevel ?? options.level) as 'info', stream: terminal },
  ];
  if (options.folder) {
    mkdirSync(options.folder, { recursive: true });
    streams.push({
      level: options.level as 'info',
      stream: pino.destination({ dest: join(options.folder, 'copydesk.ndjson'), sync: false }),
    });
  }
  return pino({ level: options.level, serializers: { err: withoutCredentials } }, pino.multistream(streams));
}

/** Error texts quote URLs, and URLs may hold passwords. */
function withoutCredentials(error: Error): object {
  const plain = stdSerializers.err(error);
  return { type: plain.type, message: hideCredentials(plain.message), stack: hideCredentials(plain.stack) };
}

export function hideCredentials(text: string): string {
  return text.slice(0, 10_000).replace(/(\w+:\/\/)[^\s/@]{1,256}@/g, '$1***@');
}
