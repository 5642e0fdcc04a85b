import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { ADDRESS, heldIn, IDENTIFIER, MARKUP, OWN } from '../../src/embeds/detect/held.js';
import { idsOf } from '../../src/embeds/detect/named.js';
import { addressesHeld } from '../../src/embeds/detect/placeholder.js';

const LONG = 'x'.repeat(40);
const ATTRIBUTES: readonly (readonly [string, number])[] = [
  ['class="a/b" id="12345"', 0],
  ['data-url="https://x.test/1"', ADDRESS],
  ['data-url="none"', 0],
  ['data-url=""', 0],
  ['data-share-url="https://x.test/1"', 0],
  ['href="/here"', ADDRESS],
  ['data-video-id="12345"', IDENTIFIER],
  ['data-video-id="1234"', 0],
  [`data-video-id="${LONG}${LONG}"`, MARKUP],
  [`data-video-id="${LONG}"`, IDENTIFIER | MARKUP],
  [`srcdoc="${LONG}"`, MARKUP],
  [`onclick="${LONG}"`, 0],
  ['data-url="a/b" data-code="abcdef"', ADDRESS | IDENTIFIER],
  ['data-youtube-id=""', OWN],
];

describe('what attributes hold', () => {
  it.each(ATTRIBUTES)('%s', (attributes, held) => {
    const [element] = parseDocument(`<div ${attributes}></div>`).children;
    if (!element || !isTag(element)) throw new Error('no element');
    expect(heldIn(element)).toBe(held);
    expect(addressesHeld(element).length > 0).toBe((held & ADDRESS) !== 0);
    expect(idsOf(element).length > 0).toBe((held & IDENTIFIER) !== 0);
  });
});
