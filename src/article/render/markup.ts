import { escapeHtml } from './escape.js';

/** Lines of a text as paragraphs. */
export function lines(text: string, attributes = ''): string {
  const parts = text.split(/\n+/).filter((line) => line.trim() !== '');
  return parts.map((line) => `<p${attributes}>${escapeHtml(line.trim())}</p>`).join('');
}

export function attribute(name: string, value: string | undefined): string {
  return value ? ` ${name}="${escapeHtml(value)}"` : '';
}
