import type { Element } from 'domhandler';
import { isText } from 'domhandler';
import type { Embed } from '../../model.js';
import { x } from '../x/provider.js';
import { toEmbed } from './embed.js';

const CREATE_TWEET = /\bcreate(?:Tweet|Video)\(\s*["'](\d{2,19})["']/;

/** The post that a script is to write: `twttr.widgets.createTweet('ID', …)`. */
export function ofScript(script: Element): Embed | undefined {
  const [first] = script.children;
  // Capitals are rare in code, and a text is searched fastest for what begins with a rare letter.
  if (!first || !isText(first) || !(first.data.includes('Tweet(') || first.data.includes('Video('))) {
    return undefined;
  }
  const ref = x.fromId?.(CREATE_TWEET.exec(first.data)?.[1] ?? '');
  return ref && toEmbed(x, ref, 'script');
}
