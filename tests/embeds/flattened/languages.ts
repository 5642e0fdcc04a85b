/** A post and the journalist's sentence around it in each of X's interface languages; the day is 5 March 2022. */
export interface Language {
  readonly language: string;
  readonly post: string;
  readonly prose: string;
  readonly date: string;
  /** The quotation marks of the language. */
  readonly quotes: readonly [string, string];
}

const row = (language: string, post: string, prose: string, date: string, quotes = '“”'): Language => ({
  language,
  post,
  prose,
  date,
  quotes: [quotes.slice(0, 1), quotes.slice(1, 2)],
});

export const LANGUAGES: readonly Language[] = [
  row('en', 'The bridge is open again', 'The council met on Monday.', 'March 5, 2022'),
  row('ar', 'عاد الجسر إلى الخدمة', 'اجتمع المجلس يوم الاثنين.', '٥ مارس ٢٠٢٢', '«»'),
  row('bn', 'সেতু আবার খুলেছে', 'সোমবার পরিষদ বৈঠকে বসে।', '৫ মার্চ, ২০২২'),
  row('cs', 'Most je znovu otevřen', 'Rada zasedala v pondělí.', '5. března 2022', '„“'),
  row('da', 'Broen er åben igen', 'Rådet mødtes mandag.', '5. marts 2022', '»«'),
  row('de', 'Die Brücke ist wieder offen', 'Der Rat tagte am Montag.', '5. März 2022', '„“'),
  row('el', 'Η γέφυρα άνοιξε ξανά', 'Το συμβούλιο συνεδρίασε τη Δευτέρα.', '5 Μαρτίου 2022', '«»'),
  row('es', 'El puente abre de nuevo', 'El pleno se reunió el lunes.', '5 de marzo de 2022', '«»'),
  row('fa', 'پل دوباره باز شد', 'شورا روز دوشنبه تشکیل جلسه داد.', '۵ مارس ۲۰۲۲', '«»'),
  row('fi', 'Silta on taas auki', 'Valtuusto kokoontui maanantaina.', '5. maaliskuuta 2022', '””'),
  row('fil', 'Bukas na muli ang tulay', 'Nagpulong ang konseho noong Lunes.', 'Marso 5, 2022'),
  row('fr', 'Le pont est rouvert', 'Le conseil s’est réuni lundi.', '5 mars 2022', '«»'),
  row('he', 'הגשר נפתח מחדש', 'המועצה התכנסה ביום שני.', '5 במרץ 2022', '""'),
  row('hi', 'पुल फिर से खुल गया', 'परिषद की बैठक सोमवार को हुई।', '5 मार्च 2022'),
  row('hu', 'A híd újra járható', 'A tanács hétfőn ülésezett.', '2022. március 5.', '„”'),
  row('id', 'Jembatan sudah dibuka lagi', 'Dewan bertemu pada hari Senin.', '5 Maret 2022'),
  row('it', 'Il ponte ha riaperto', 'Il consiglio si è riunito lunedì.', '5 marzo 2022', '«»'),
  row('ja', '橋は再び通れるようになりました', '市議会は月曜日に開かれた。', '2022年3月5日', '「」'),
  row('ko', '다리가 다시 열렸습니다', '의회는 월요일에 열렸다.', '2022년 3월 5일'),
  row('msa', 'Jambatan itu dibuka semula', 'Majlis bersidang pada hari Isnin.', '5 Mac 2022'),
  row('nl', 'De brug is weer open', 'De raad vergaderde maandag.', '5 maart 2022'),
  row('no', 'Broen er åpen igjen', 'Rådet møttes mandag.', '5. mars 2022', '«»'),
  row('pl', 'Most znów jest otwarty', 'Rada zebrała się w poniedziałek.', '5 marca 2022', '„”'),
  row('pt', 'A ponte reabriu', 'O conselho reuniu-se na segunda-feira.', '5 de março de 2022', '«»'),
  row('ro', 'Podul este din nou deschis', 'Consiliul s-a întrunit luni.', '5 martie 2022', '„”'),
  row('ru', 'Мост снова открыт', 'Совет собрался в понедельник.', '5 марта 2022 г.', '«»'),
  row('sv', 'Bron är öppen igen', 'Rådet sammanträdde på måndagen.', '5 mars 2022', '””'),
  row('th', 'สะพานเปิดแล้ว', 'สภาประชุมเมื่อวันจันทร์', '5 มีนาคม 2565'),
  row('tr', 'Köprü yeniden açıldı', 'Meclis pazartesi günü toplandı.', '5 Mart 2022'),
  row('uk', 'Міст знову відкрито', 'Рада зібралася в понеділок.', '5 березня 2022 р.', '«»'),
  row('ur', 'پل دوبارہ کھل گیا', 'کونسل کا اجلاس پیر کو ہوا۔', '5 مارچ، 2022'),
  row('vi', 'Cây cầu đã mở lại', 'Hội đồng họp hôm thứ Hai.', '5 tháng 3, 2022'),
  row('zh-cn', '大桥重新开放', '市议会周一开会。', '2022年3月5日'),
  row('zh-tw', '大橋重新開放', '市議會週一開會。', '2022年3月5日', '「」'),
];
