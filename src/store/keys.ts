/**
 * Every Redis key, under one prefix. The braces are a hash tag: all keys share one slot, so that scripts and flows
 * over several keys work on Redis Cluster too.
 */
export function createKeys(prefix = 'copydesk') {
  const tag = `{${prefix}}`;
  const key = (...parts: string[]) => [tag, ...parts].join(':');
  return {
    /** Handed to BullMQ, which puts `:<queue>:` behind it. */
    queues: key('queue'),

    sources: key('sources'),
    sourceState: (source: string) => key('source', source),
    /** Its last polls, the latest first. */
    pollHistory: (source: string) => key('polls', source),
    /** How many of its entries each filter kept out, which are counted, and the last of them. */
    filtered: (source: string) => key('filtered', source),
    filteredSeen: (source: string) => key('filtered', source, 'seen'),
    filteredLast: (source: string) => key('filtered', source, 'last'),
    /** What is wrong with sources now; what was; what is still to be told to a webhook, and who tells it just now. */
    alerts: key('alerts'),
    alertsPast: key('alerts', 'past'),
    alertsOutbox: key('alerts', 'outbox'),
    alertsTeller: key('alerts', 'teller'),
    due: key('due'),
    /** Hosts that could not be reached since any was, and when one was. */
    unreached: key('unreached'),
    reached: key('reached'),
    seenAt: (source: string) => key('seen', source, 'at'),
    seen: (source: string) => key('seen', source),

    entry: (entry: string) => key('entry', entry),
    draft: (draft: string) => key('draft', draft),
    /** What became of a draft's embeds, by the id that each has in the draft. */
    resolved: (draft: string) => key('draft', draft, 'resolved'),

    /** What an article is known by besides its id. */
    alias: (alias: string) => key('alias', alias),
    /** Where an article was seen, and whose turn it is to have it fetched. */
    sightings: (article: string) => key('sightings', article),

    record: (article: string) => key('record', article),
    records: key('records'),
    recordsOf: (source: string) => key('records', 'of', source),
    seq: key('seq'),
    changes: key('changes'),
    stream: key('stream'),
    /** Changes whose deliveries have not all been queued. */
    outbox: key('outbox'),

    case: (job: string) => key('case', job),
    cases: key('cases'),

    host: (host: string) => key('host', host),
    /** When the host has had its peace after the last request. */
    hostLast: (host: string) => key('host', host, 'last'),
    /** When the next poll of a host may begin. */
    hostPolls: (host: string) => key('host', host, 'polls'),
    robots: (origin: string) => key('robots', origin),
    answer: (question: string) => key('answer', question),
    /** Held by the worker that asks just now. */
    asking: (question: string) => key('asking', question),
    /** Which endpoints of providers answer, by their names. */
    breakers: key('breakers'),
    /** Articles whose embeds are to be looked at again, by when. */
    recheck: key('recheck'),

    /** The deployment's secret for prints of blocks. */
    learnedKey: key('learned', 'key'),
    /** Hosts by the time of their last article. */
    learnedHosts: key('learned', 'hosts'),
    /** Hosts of which an operator decided something. */
    learnedDecided: key('learned', 'decided'),
    /** Hosts some of whose articles are to be cleaned again, by when. */
    relearn: key('learned', 'again'),
    /** A host's articles by the time they were first seen, what is remembered of each, and its learned blocks. */
    learnedOrder: (host: string) => key('learned', 'order', host),
    learnedWindow: (host: string) => key('learned', 'window', host),
    learnedBlocks: (host: string) => key('learned', 'blocks', host),

    /** Two generations of articles' signatures and of the bands by which they are found, and which one is filled. */
    clusterTurn: key('clusters', 'turn'),
    clusterSignatures: (generation: number) => key('clusters', 'signatures', String(generation)),
    clusterBands: (generation: number) => key('clusters', 'bands', String(generation)),

    /** A subscription at a hub; the one of each source; when each is to be looked at; those that wait for their hub. */
    subscription: (id: string) => key('websub', id),
    subscriptionOf: key('websub', 'of'),
    subscriptionsDue: key('websub', 'due'),
    subscriptionsAsked: key('websub', 'asked'),
    /** What was pushed to a source and is not read yet; the sources that have any. */
    pushes: (source: string) => key('pushes', source),
    pushed: key('pushed'),

    /** What is known of a source's child sitemaps. */
    sitemaps: (source: string) => key('sitemaps', source),
    /** How far each source is read back. */
    backfills: key('backfills'),

    starts: (queue: string) => key('starts', queue),
    workers: key('workers'),
    outcomes: key('outcomes'),
  };
}

export type Keys = ReturnType<typeof createKeys>;
