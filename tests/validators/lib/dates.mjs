// SPDX-License-Identifier: EUPL-1.2
// Dates as ISO 8601 and RFC 3339 write them, and only days that are in the calendar.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** "2026-02-28" */
export function isDay(text) {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return !Number.isNaN(day?.getTime() ?? NaN) && day.toISOString().startsWith(text);
}

/** "2026-02-28T13:00:00+01:00" */
export function isTime(text) {
  const parts = TIME.exec(text);
  return parts !== null && isDay(parts[1]);
}
