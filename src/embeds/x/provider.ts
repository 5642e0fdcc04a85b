import type { Element } from 'domhandler';
import type { EmbedForm } from '../../model.js';
import type { Markup, Parsed, Provider } from '../provider.js';
import { parseBlockquote } from './blockquote.js';
import { locate } from './locate.js';
import { resolve } from './resolve.js';
import { parseSubstack } from './substack.js';
import { matchStatus, statusRef, X_HOSTS } from './url.js';

const post = (name: string, form: EmbedForm, parse?: (element: Element) => Parsed | undefined): Markup => ({
  class: name,
  form,
  ...(parse && { parse }),
});

/** X, once Twitter. */
export const x: Provider = {
  name: 'x',
  hosts: X_HOSTS,
  match: matchStatus,
  fromId: (id) => statusRef(id),
  markup: [
    post('twitter-tweet', 'blockquote', parseBlockquote),
    post('twitter-video', 'blockquote', parseBlockquote),
    { tag: 'amp-twitter', attribute: 'data-tweetid', form: 'amp' },
    { tag: 'iframe', attribute: 'data-tweet-id', form: 'iframe' },
    { tag: 'twitter-widget', attribute: 'data-tweet-id', form: 'iframe' },
    { attribute: 'data-tweet-id', form: 'placeholder' },
    { attribute: 'data-tweetid', form: 'placeholder' },
    { class: 'tweet', attribute: 'data-attrs', form: 'data', parse: parseSubstack },
    { class: 'twitter-embed', attribute: 'data-attrs', form: 'data', parse: parseSubstack },
  ],
  locate,
  resolve,
};
