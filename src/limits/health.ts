/** When a source is worth a remark, and how alerts are told. */
export const HEALTH_LIMITS = {
  /** Failed polls in a row that are worth an alert. */
  alertErrors: 3,
  /** Silence that is never remarkable; and how often a source's own gap between entries must fit into it. */
  minSilenceMs: 2 * 86_400_000,
  silentGaps: 6,
  /** How long a source counts as moved, or of a changed format, after that happened. */
  changeNoteMs: 7 * 86_400_000,
  maxPastAlerts: 1_000,
  /** Alerts that wait to be told to the webhook; the oldest go first. */
  maxAlertOutbox: 1_000,
  /** Tries of telling one alert. */
  maxAlertTries: 20,
} as const;
