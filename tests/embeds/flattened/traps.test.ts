import { expect, it } from 'vitest';
import { findFlattenedPosts } from '../../../src/embeds/flattened/find.js';

/** Lines of articles that speak of handles, days and pictures, and hold no post. */
const TRAPS: readonly string[] = [
  'Follow Ada Harbour (@adaharbour) for more.',
  'The mayor (@mayor_ada) opened the bridge on March 5, 2022.',
  'Ada Harbour (@adaharbour) is the port’s director.',
  'Ada Harbour — the port’s director (@adaharbour) — spoke on March 5, 2022.',
  'The port – Ada Harbour (@adaharbour) March 5, 2022, at noon – was closed.',
  'Questions? Write to Ada Harbour (@adaharbour) or call.',
  'By Ada Harbour (@adaharbour)',
  'Reporting by Ada Harbour — additional reporting by Lee Quay (@leequay)',
  'Ada Harbour — @adaharbour — March 5, 2022',
  '— Ada Harbour, March 5, 2022',
  '— Ada Harbour (the port) March 5, 2022',
  '— Ada Harbour (@adaharbour) February 30, 2022',
  '— Ada Harbour (@a_handle_that_is_too_long) March 5, 2022',
  '— Ada Harbour (@ada-harbour) March 5, 2022',
  'Mail — ada (ada@harbour.example) March 5, 2022',
  'She signs as — Ada Harbour (@adaharbour), March 2022 was her first month',
  'Posts of @adaharbour from March 5, 2022 are gone.',
  '“We are closed,” wrote @PortOffice on March 5, 2022.',
  'The account (@PortOffice) was opened on 5 March 2022 – a Saturday.',
  'In a post (@PortOffice, March 5, 2022) the port apologised.',
  'The photo at pic.twitter.com/aB3dE5fG7h was shared by thousands, the port said.',
  'Links such as t.co/AbCdEfGh12 hide where they lead.',
  'The port’s site, port.example (@PortOffice), was down.',
  'Photo: Ada Harbour (@adaharbour)',
  'March 5, 2022',
  '(@PortOffice)',
  '—',
  '@PortOffice March 5, 2022',
  'كتب رئيس البلدية سليم الحداد (@salimhaddad) على حسابه.',
  'وقالت الوزارة (@ministry) إن الجسر يفتح في ٥ مارس ٢٠٢٢.',
  'سليم الحداد (@salimhaddad) — رئيس البلدية — حضر الافتتاح في 5 مارس 2022.',
  'בראש העירייה דנה נמל (@dananamal) אמרה שהגשר ייפתח ב-5 במרץ 2022.',
  'شهردار (@shahrdar) گفت پل در ۵ مارس ۲۰۲۲ باز می‌شود.',
  'Мэр Анна Пристань (@anna_pier) рассказала об этом 5 марта 2022 года.',
  'Анна Пристань (@anna_pier) – мэр города – приехала 5 марта 2022 г.',
  '市長のハーバー氏(@harbour)は2022年3月5日に開通すると述べた。',
  '市长海港（@harbour）2022年3月5日宣布大桥重新开放。',
  '시장 하버(@harbour)는 2022년 3월 5일 다리를 열었다.',
  'La alcaldesa Ana Puerto (@anapuerto) lo anunció el 5 de marzo de 2022.',
  'Die Bürgermeisterin (@hafenstadt) eröffnete die Brücke am 5. März 2022.',
  'La maire (@mairie_port) – élue le 5 mars 2022 – a parlé.',
  'Il sindaco (@porto) ha parlato il 5 marzo 2022.',
  'Burmistrz (@port_miasto) otworzył most 5 marca 2022.',
  'Belediye başkanı (@liman) köprüyü 5 Mart 2022’de açtı.',
  'महापौर (@harbour) ने 5 मार्च 2022 को पुल खोला।',
  'میئر (@harbour) نے 5 مارچ 2022 کو پل کھولا۔',
  'Thị trưởng (@cang) khai trương cầu ngày 5 tháng 3, 2022.',
  'นายกเทศมนตรี (@harbour) เปิดสะพานเมื่อ 5 มีนาคม 2565',
  'Wali kota (@pelabuhan) membuka jembatan pada 5 Maret 2022.',
  'Top row — Ada, Lee and Sam (@samquay)',
  'View from the bridge — a walk with Ada (@adaharbour)',
  'He called it "a post shared by everyone" (@everyone).',
  '',
];

it.each(TRAPS)('leaves %j as it is', (line) => {
  expect(findFlattenedPosts([line])).toEqual([{ line }]);
});

it('leaves them as they are side by side, too', () => {
  const lines = TRAPS.filter((line) => line !== '');
  const parts = findFlattenedPosts(lines);
  expect(parts.filter((part) => 'embed' in part)).toEqual([]);
});
