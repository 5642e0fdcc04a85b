import { askTelegram } from '../answers/telegram.js';
import type { EmbedRef, Provider } from '../provider.js';

/** Telegram's public channels. */
export const telegram: Provider = {
  name: 'telegram',
  hosts: ['t.me', 'telegram.me'],
  match: (url) => message(url.pathname.replace(/^\/(?:s\/)?/, '')),
  fromId: message,
  markup: [
    { tag: 'script', attribute: 'data-telegram-post', form: 'script' },
    { class: 'telegram-post', attribute: 'data-telegram-post', form: 'blockquote' },
  ],
  resolve: askTelegram,
};

function message(path: string): EmbedRef | undefined {
  const [, channel, number] = /^([A-Za-z]\w{3,31})\/(\d{1,10})\/?$/.exec(path) ?? [];
  if (!channel || !number) return undefined;
  return {
    ref: `${channel}/${number}`,
    kind: 'post',
    url: `https://t.me/${channel}/${number}`,
    handle: channel,
  };
}
