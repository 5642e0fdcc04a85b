import type { Form } from './form.js';

/** Posts on the networks of Meta. */
export const META: readonly Form[] = [
  {
    platform: 'Instagram',
    form: 'blockquote',
    id: 'instagram:CbR1dGe_-9x',
    markup:
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CbR1dGe_-9x/?utm_source=ig_embed" data-instgrm-version="14"></blockquote>',
  },
  {
    platform: 'Instagram',
    form: 'old blockquote',
    id: 'instagram:CbR1dGe_-9x',
    markup:
      '<blockquote class="instagram-media" data-instgrm-captioned><p><a href="https://www.instagram.com/p/CbR1dGe_-9x/">A view</a></p></blockquote>',
  },
  {
    platform: 'Instagram',
    form: 'AMP',
    id: 'instagram:CbR1dGe_-9x',
    markup: '<amp-instagram data-shortcode="CbR1dGe_-9x"></amp-instagram>',
  },
  {
    platform: 'Instagram',
    form: 'frame',
    id: 'instagram:CbR1dGe_-9x',
    markup: '<iframe src="https://www.instagram.com/p/CbR1dGe_-9x/embed/captioned/"></iframe>',
  },
  {
    platform: 'Instagram',
    form: 'reel of a user',
    id: 'instagram:CbR1dGe_-9x',
    markup: '<p>https://www.instagram.com/harbour.pics/reel/CbR1dGe_-9x/</p>',
  },
  {
    platform: 'Instagram',
    form: 'old host',
    id: 'instagram:CbR1dGe_-9x',
    markup: '<p>http://instagr.am/p/CbR1dGe_-9x</p>',
  },
  {
    platform: 'Instagram',
    form: 'share link',
    id: 'instagram:https://www.instagram.com/share/reel/BAbc1234',
    markup: '<p>https://www.instagram.com/share/reel/BAbc1234</p>',
  },
  {
    platform: 'Facebook',
    form: 'fb-post',
    id: 'facebook:https://www.facebook.com/harbournews/posts/10150000000000001',
    markup:
      '<div class="fb-post" data-href="https://www.facebook.com/harbournews/posts/10150000000000001" data-width="500"></div>',
  },
  {
    platform: 'Facebook',
    form: 'fb-video',
    id: 'facebook:https://www.facebook.com/harbournews/videos/10150000000000002/',
    markup:
      '<div class="fb-video" data-href="https://www.facebook.com/harbournews/videos/10150000000000002/"></div>',
  },
  {
    platform: 'Facebook',
    form: 'post plug-in',
    id: 'facebook:https://www.facebook.com/harbournews/posts/10150000000000001',
    markup:
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbournews%2Fposts%2F10150000000000001&width=500"></iframe>',
  },
  {
    platform: 'Facebook',
    form: 'video plug-in',
    id: 'facebook:https://www.facebook.com/harbournews/videos/10150000000000002/',
    markup:
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbournews%2Fvideos%2F10150000000000002%2F"></iframe>',
  },
  {
    platform: 'Facebook',
    form: 'video frame',
    id: 'facebook:https://www.facebook.com/watch/?v=10150000000000002',
    markup: '<iframe src="https://www.facebook.com/video/embed?video_id=10150000000000002"></iframe>',
  },
  {
    platform: 'Facebook',
    form: 'AMP',
    id: 'facebook:https://www.facebook.com/harbournews/posts/10150000000000001',
    markup:
      '<amp-facebook data-href="https://www.facebook.com/harbournews/posts/10150000000000001"></amp-facebook>',
  },
  {
    platform: 'Facebook',
    form: 'short link',
    id: 'facebook:https://fb.watch/aBc_12-X/',
    markup: '<p>https://fb.watch/aBc_12-X/</p>',
  },
  {
    platform: 'Facebook',
    form: 'share link',
    id: 'facebook:https://www.facebook.com/share/p/AbC123xyz/',
    markup: '<p>https://www.facebook.com/share/p/AbC123xyz/</p>',
  },
  {
    platform: 'Threads',
    form: 'blockquote',
    id: 'threads:DAbCdEfGhIj',
    markup:
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@harbour/post/DAbCdEfGhIj" data-text-post-version="0" id="ig-tp-DAbCdEfGhIj"></blockquote>',
  },
  {
    platform: 'Threads',
    form: 'frame',
    id: 'threads:DAbCdEfGhIj',
    markup: '<iframe src="https://www.threads.com/@harbour/post/DAbCdEfGhIj/embed"></iframe>',
  },
  {
    platform: 'Threads',
    form: 'short path',
    id: 'threads:DAbCdEfGhIj',
    markup: '<p>https://www.threads.net/t/DAbCdEfGhIj</p>',
  },
];
