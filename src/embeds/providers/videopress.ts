import type { Provider } from '../provider.js';

/** VideoPress, the player of WordPress.com and Jetpack. */
export const videopress: Provider = {
  name: 'videopress',
  hosts: ['videopress.com', 'video.wordpress.com'],
  match({ pathname }) {
    const [, id] = /^\/(?:embed|v)\/([A-Za-z0-9]{8})\/?$/.exec(pathname) ?? [];
    return id ? { ref: id, kind: 'video', url: `https://videopress.com/v/${id}` } : undefined;
  },
};
