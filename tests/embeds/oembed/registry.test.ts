import { describe, expect, it } from 'vitest';
import { registeredFor, registeredNamed } from '../../../src/embeds/oembed/registry.js';
import { compileScheme } from '../../../src/embeds/oembed/scheme.js';
import { matchUrl } from '../../../src/embeds/registry.js';

describe('compileScheme', () => {
  it.each([
    ['https://*.flickr.com/photos/*', 'https://www.flickr.com/photos/harbour/1', true],
    ['https://*.flickr.com/photos/*', 'https://flickr.com.evil.example/photos/1', false],
    ['https://*.flickr.com/photos/*', 'https://evil.example/?x=https://www.flickr.com/photos/1', false],
    ['https://*.flickr.com/photos/*', 'https://evil.example/www.flickr.com/photos/1', false],
    ['https://a.example/*/b?c=*', 'https://a.example/x/b?c=1', true],
    ['https://a.example/*/b?c=*', 'https://a.example/x/bc=1', false],
    ['http://a.example/x', 'https://a.example/x', true],
  ])('%s and %s: %s', (scheme, url, matches) => {
    expect(compileScheme(scheme)?.pattern.test(url)).toBe(matches);
  });

  it.each(['https://*/*', 'https://*.com/*', 'spotify:*', 'https://localhost/x'])('refuses %s', (scheme) => {
    expect(compileScheme(scheme)).toBeUndefined();
  });

  it('takes linear time on a long address', () => {
    const started = performance.now();
    compileScheme('https://a.example/*/b/*/c')?.pattern.test(`https://a.example/${'b/'.repeat(1_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the registry', () => {
  it('names the provider of a link and its endpoint', () => {
    const registered = registeredFor(new URL('https://www.flickr.com/photos/harbour/123456/'), false);
    expect(registered).toMatchObject({ name: 'flickr', endpoint: { base: 'https://www.flickr.com' } });
    expect(registeredNamed('flickr', 'https://www.flickr.com/photos/harbour/1/')).toEqual(registered);
    expect(registeredNamed('no-such-provider', 'https://a.example/')).toBeUndefined();
  });

  it('gives the permalink as the ref, without what tells who shared it', () => {
    expect(matchUrl('https://www.flickr.com/photos/harbour/1/?utm_source=x#top')).toMatchObject({
      provider: { name: 'flickr' },
      ref: { ref: 'https://www.flickr.com/photos/harbour/1/', kind: 'other' },
    });
  });

  it('is not asked about a page’s own site, nor about what is known better', () => {
    const own = 'https://www.flickr.com/photos/harbour/1/';
    expect(matchUrl(own, 'https://blog.flickr.com/story')).toBeUndefined();
    expect(matchUrl('https://www.youtube.com/@harbour')).toBeUndefined();
    expect(matchUrl('https://x.com/harbour')).toBeUndefined();
  });
});
