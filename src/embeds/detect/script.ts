import type { Element } from 'domhandler';
import { isText } from 'domhandler';
import type { Embed } from '../../model.js';
import { x } from '../x/provider.js';
import { toEmbed } from './embed.js';

/** Quick, where it starts at what scripts seldom hold: nearly none of them writes a post. */
const MAY_CREATE = /(?:Tweet|Video)\((?<=create.{5}\()/;
const CREATE_TWEET = /\bcreate(?:Tweet|Video)\(\s*["'](\d{2,19})["']/;

/** The post that a script is to write: `twttr.widgets.createTweet('ID', …)`. */
export function ofScript(script: Element): Embed | undefined {
  const [first] = script.children;
  if (!first || !isText(first) || !MAY_CREATE.test(first.data)) return undefined;
  const ref = x.fromId?.(CREATE_TWEET.exec(first.data)?.[1] ?? '');
  return ref && toEmbed(x, ref, 'script');
}
