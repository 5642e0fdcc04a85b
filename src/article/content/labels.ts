/**
 * Short lines that news sites set around an article, in the languages of their readers. They are matched on lower-cased
 * text of lines that are short anyway; each entry is a whole word or phrase at the line's start, unless said otherwise.
 */
const list = (words: string): string[] => words.split('|');

/** Say that what follows is another article. */
export const READ_ALSO = list(
  "read more|read also|also read|read next|see also|more:|more on|related|must read|don't miss|recommended|watch:|watch |explore further|trending|you may also like|you might also like|popular on |" +
    'lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|auch interessant|ähnliche beiträge|ähnliche artikel|ähnliche:|schon gelesen|mehr themen|passend zum thema|weitere artikel|weitere informationen|mehr zum thema|mehr dazu|mehr lesen|das könnte sie auch interessieren|zum thema|siehe auch|' +
    'lire aussi|à lire aussi|a lire aussi|lire également|voir aussi|sur le même sujet|à voir aussi|vous aimerez aussi|' +
    'lea también|lee también|leer más|te puede interesar|puedes ver|mire:|mira:|mira también|no te pierdas|sigue leyendo|te recomendamos|más información|ver también|' +
    'leia também|leia mais|veja também|saiba mais|leggi anche|leggi di più|potrebbe interessarti|vedi anche|approfondisci|' +
    'lees ook|lees meer|läs även|läs också|läs mer|les også|les mer|læs også|læs mere|lue myös|' +
    'czytaj też|czytaj także|czytaj więcej|zobacz także|zobacz też|čtěte také|čtěte více|přečtěte si|' +
    'читайте также|читать также|смотрите также|по теме|читайте ещё|читайте также:|читайте також|' +
    'ayrıca okuyun|bunlar da ilginizi çekebilir|ilgili haber|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|شاهد أيضا|طالع أيضا|قد يهمك|بیشتر بخوانید|همچنین بخوانید|קראו גם|קרא גם|' +
    'यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|baca juga|simak juga|lihat juga|đọc thêm|xem thêm|관련기사|関連記事|あわせて読みたい|相关阅读|延伸阅读|相關新聞|อ่านเพิ่มเติม',
);

/** The whole line, but for punctuation: labels of advertisements and players. */
export const LABELS = new Set(
  list(
    'advertisement|advertising|ad|ads|sponsored|advert|story continues below|article continues below advertisement|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|' +
      'annons|annonse|annonce|reklama|reklam|реклама|iklan|إعلان|اعلان|تبلیغات|פרסומת|विज्ञापन|광고|広告|廣告|广告|โฆษณา|' +
      'caption|close|share|save|subscribe|sign up|play video|watch video|text size|listen|loading|read more|show more|comments|comment|photo|photos|video|image|liveblog|' +
      'teilen|weiterlesen|partager|compartir|condividi|kommentare|mehr|previous|next|back to top|follow us|print|email|home',
  ),
);

/** Open a line that names the writer. */
export const BY_WORDS = list(
  'by |von |von:|por |par |di |door |av |af |od |autor:|autor |автор|text:|text von |written by |reported by |reporting by |byline|مؤلف|بقلم|كتب |نوشته|מאת|द्वारा|記者|文/|文：|記者：|oleh |yazan|kirjoittaja|przez ',
);

/** Open a line that says when or how long. */
export const TIME_WORDS = list(
  'published|updated|last updated|last modified|first published|posted|stand:|stand |aktualisiert|veröffentlicht|erstellt|lesedauer|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|' +
    'gepubliceerd|bijgewerkt|publicerad|uppdaterad|oppdatert|publisert|opublikowano|aktualizacja|zveřejněno|опубликовано|обновлено|yayınlanma|güncelleme|نشر في|تاريخ النشر|آخر تحديث|انتشار|פורסם|עודכן|प्रकाशित|अपडेट|reading time|read time|min read|temps de lecture|tempo di lettura',
);

/** Open a line below the article that says who helped or owns it. */
export const END_WORDS = list(
  'reporting by|additional reporting|editing by|writing by|with reporting|with files from|with reports from|with agencies|our standards|copyright|all rights reserved|source:|sources:|via:|citation:|' +
    'quelle|mit agenturmaterial|mit material|mit dpa|dieses thema im programm|redaktion:|bild:|foto:|fotos:|fuente:|con información de|source :|avec afp|fonte:|bron:|źródło|zdroj|kaynak|источник|المصدر|منبع|מקור|स्रोत|出典|来源|출처|' +
    'follow us|follow @|sign up|subscribe|write to|email |contact |like this story|have a story|fehler gefunden|download our app|get the latest|first published|tags:|filed under|topics:|related topics|explore further|post comment|click here to subscribe|comments',
);

/** Open a line below the article that says where it stood first: a part of it, unlike other notes in italics. */
export const ORIGIN = list(
  'originally published|this article was originally|this story was originally|this article was first|this article was reprinted|' +
    'this article is based on|a version of this|dieser artikel erschien|dieser text erschien|dieser artikel baut auf|der artikel erschien|' +
    'cet article a été publié|este artículo fue publicado|este artículo se publicó|este artigo foi publicado|questo articolo è stato',
);

/** Open the label of a press contact below the article. */
export const CONTACT_WORDS = list(
  'kontakt:|pressekontakt|medienkontakt|ansprechpartner|rückfragen|contact:|contacts:|press contact|media contact|for media inquiries|contact presse|contacts presse|' +
    'contacto:|contacto de prensa|contacto para|contato:|contatti|persbericht contact|perscontact|presskontakt|kontakt dla mediów|контакты для|basın iletişim|للتواصل الإعلامي|お問い合わせ先',
);
