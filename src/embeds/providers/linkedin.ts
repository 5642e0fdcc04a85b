import type { EmbedRef, Provider } from '../provider.js';

const UPDATE = /^\/(?:embed\/)?feed\/update\/urn:li:(share|ugcPost|activity):(\d{6,20})\/?$/;
const SLUG = /^\/posts\/[\w%.-]{0,400}-(share|ugcPost|activity)-(\d{6,20})(?:-[\w-]{1,20})?\/?$/;

/** LinkedIn. The ref is the post's urn. */
export const linkedin: Provider = {
  name: 'linkedin',
  hosts: ['linkedin.com'],
  match(url) {
    const path = url.pathname.replace(/%3a/gi, ':');
    const [, kind, id] = UPDATE.exec(path) ?? SLUG.exec(path) ?? [];
    return kind && id ? post(`urn:li:${kind}:${id}`) : undefined;
  },
};

const post = (urn: string): EmbedRef => ({
  ref: urn,
  kind: 'post',
  url: `https://www.linkedin.com/feed/update/${urn}/`,
});
