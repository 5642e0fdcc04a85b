import { z } from 'zod';

/** Absent is absent: no empty strings. */
export const text = z.string().min(1);
export const url = z.string().regex(/^https?:\/\//);
export const time = z.iso.datetime({ offset: true });
/** SHA-256, in hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
