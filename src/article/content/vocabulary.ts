/**
 * What sites call the parts of their pages in class, id and data attributes, as whole words
 * (`article-body`, `articleBody` and `article__body` all read `article body`; a pair is written in one word).
 */
export interface Kind {
  readonly rule: string;
  /**
   * `body`: holds the article. `standfirst`, `caption`, `credit`: are parts of it.
   * `never`: taken out unless most of the article stands in it. `maybe`: taken out only if it also reads like clutter.
   */
  readonly as: 'body' | 'standfirst' | 'caption' | 'credit' | 'never' | 'maybe';
  readonly words: string;
}

export const KINDS: readonly Kind[] = [
  {
    rule: 'body',
    as: 'body',
    words:
      'articlebody articlecontent articletext articlecopy articlemain articleparagraphs articledetail bodyarticle ' +
      'contentarticle contentbody bodycontent bodycopy bodytext textbody entrycontent postcontent postbody posttext posttextcontent ' +
      'storybody storycontent storytext storycopy newsbody newscontent newstext newsdetail detailbody detailtext ' +
      'detailcontent singlecontent pagecontent richtext fieldbody blogcontent blogbody maincontent contentmain ' +
      'artikelbody artikeltext artikelinhalt artikelcontent texto cuerpo cuerponoticia notacuerpo noticiatexto textonoticia ' +
      'cuerpoarticulo articulocuerpo conteudo corps corpsarticle articlecorps contenuarticle contenu testo testoarticolo ' +
      'corpo habermetni habericerik haberdetay newsctarticle articletxt artikkel artikelbrodtext brodtext textocontenido ' +
      'newsarticle articlecontents artbody arttext newstxt paywallcontent detikdetailtext readcontent ' +
      'markdown markdownbody wysiwyg wpblockpostcontent theiapoststickysidebar tdpostcontent contentdetail tekst tresc',
  },
  {
    rule: 'standfirst',
    as: 'standfirst',
    words:
      'standfirst lead leadtext lede intro introtext introduction articleintro articlelead articlesummary subtitle subhead ' +
      'subheadline subheading subtitulo subtitulos dek deck strapline articledek articledeck excerpt vorspann teasertext ' +
      'chapo chapeau bajada entradilla copete sumario sommario occhiello sottotitolo ingress manchet perex spot zajawka ' +
      'anons ondertitel ingres standfirsttext articledescription preamble articlepreamble postexcerpt summary abstract articlesubtitle linhafina kicker',
  },
  {
    rule: 'caption',
    as: 'caption',
    words:
      'caption figcaption imagecaption wpcaptiontext photocaption legend bildunterschrift bildinfo imageinfo absatzbildinfo imgcaption photoinfo mediacaption piedefoto imagetext imagedescription leyenda piefoto legende didascalia fototext bildtext',
  },
  {
    rule: 'credit',
    as: 'credit',
    words: 'credit credits imagecredit photocredit copyright imgcopyright bildquelle source photographer',
  },
  {
    rule: 'related',
    as: 'never',
    words:
      'related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews recommended recommendation ' +
      'recommendations moreon morefrom morestories readmore readnext readalso alsoread seealso mostread mostpopular ' +
      'popularposts trending trendingnow youmaylike youmightlike suggested suggestions upnext nextarticle nextpost ' +
      'prevnext relacionadas relacionados relacionada similar alsolike outbrain taboola zergnet revcontent mgid plista ' +
      'ligatus weiterlesen mehrzumthema leseempfehlung artikelempfehlung lireaussi aliresur lesplus leggianche ' +
      'correlati correlate articolicorrelati czytajtakze lasmer teaserlist articlelist postlist latestnews latestposts ' +
      'recentposts yarpp jprelatedposts crosslink crosslinks inlinerelated recirc recirculation readmorelinks',
  },
  {
    rule: 'infobox',
    as: 'never',
    words:
      'infobox expandablebox infokasten faktabox factbox faktaruta infoboks infokader encadre despiece cajainfo',
  },
  {
    rule: 'comments',
    as: 'never',
    words:
      'forum comments comment commentlist commentarea commentsection commentform respond reply disqus disqusthread discussion ' +
      'kommentare kommentar comentarios commentaires commenti kommentarer opmerkingen fbcomments livefyre spotim leserkommentare usercomments responses',
  },
  {
    rule: 'share',
    as: 'never',
    words:
      'share sharing sharebar sharebuttons sharetools socialshare sharesocial socialbar socialbuttons socialicons ' +
      'socialmedia sociallinks sociallink socialnav addtoany sharedaddy sharethis addthis compartir partager teilen condividi ' +
      'jetpackshare postratings ratingwidget starrating kksrating gdrating wpulike sendtomessenger articleshare postshare socialshares socials sharelinks shareicons likebutton fblike likes reactions sharebox',
  },
  {
    rule: 'newsletter',
    as: 'never',
    words:
      'newsletter newsletters newslettersignup signup subscribe subscribebox subscription emailsignup mailinglist mailchimp optin ' +
      'appdownload appbanner appstore downloadapp membership donate donation donations supportus registerbox nlsignup paywalloffer regwall',
  },
  {
    rule: 'advertisement',
    as: 'never',
    words:
      'ad ads adv advert adverts advertisement advertising advertorial adslot adunit adbox adcontainer adwrapper adlabel ' +
      'adbanner adsbygoogle googlead dfp dfpad gptad werbung anzeige publicidad publicidade pubblicita publicite reklam ' +
      'reklama reklame sponsored sponsoredlinks adplaceholder inarticlead admanager bannerad affiliate affiliatebox',
  },
  {
    rule: 'navigation',
    as: 'never',
    words:
      'nav navbar navigation menu submenu mainmenu breadcrumb breadcrumbs pagination pager pagenav skiplink skiptocontent ' +
      'postnavigation postnav navlinks sitemap topbar masthead siteheader sitefooter globalnav offcanvas backtotop hamburger langswitcher languageswitcher',
  },
  {
    rule: 'byline',
    as: 'never',
    words:
      'byline textauthor artinfo autorinfo autorbox author authors authorbio authorbox authorinfo aboutauthor authorcard authorname authordescription biography ' +
      'postauthor articleauthor autor autores auteur auteurs autore forfatter contributor contributors writer journalist bylines ' +
      'vcard reporter aboutpost saboxplugin entryfooter entrymeta postmeta articlemeta metainfo storymeta postinfo articleinfo bylinewrapper authorblock',
  },
  {
    rule: 'time',
    as: 'never',
    words:
      'timestamp pubdate publishdate publisheddate postdate articledate datetime datepublished dateline updatedat lastupdated ' +
      'readtime readingtime timetoread postedon entrydate viewcount views postviews publishedat publishtime',
  },
  {
    rule: 'tags',
    as: 'never',
    words:
      'tags taglist tagcloud articletags posttags entrytags tagslist tagslinks keywords topics topiclist schlagworte etiquetas ' +
      'motscles articletopics categories catlinks postcategories hashtags tagged tagbox',
  },
  {
    rule: 'dialog',
    as: 'never',
    words:
      'cookie cookies cookiebanner cookieconsent cookienotice consent gdpr modal popup popover onetrust dialog interstitial',
  },
  {
    rule: 'player',
    as: 'maybe',
    words:
      'video videoplayer videojs vjs jwplayer videowrapper videocontainer videoembed videobox videofallback featuredvideo ' +
      'videoplaceholder audioembed playerwrapper mediaplayer',
  },
  {
    rule: 'aside',
    as: 'maybe',
    words:
      'sidebar rightcol rightcolumn rail rightrail siderail widget widgets widgetarea aside promo promos promobox promotion teaser teasers ' +
      'social sponsor sponsors banner footer bottom tools toolbar toolbox actions buttons controls ticker carousel slider poll quiz survey rating ' +
      'ratings print meta metadata callout cta links linklist card cards headlines more extra extras notice alert hint audio player audioplayer ' +
      'tts listen playlist feedback follow followus correction disclaimer disclosure login register paywall podcast gallery header follows bookmark ' +
      'label category section eyebrow overline dachzeile topic lightbox toc tableofcontents',
  },
];
