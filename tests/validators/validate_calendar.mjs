// SPDX-License-Identifier: EUPL-1.2
// Every *.ics: RFC 5545 as ical.js and we read it, the right time zone, and the same event alike wherever it stands.
import ICAL from 'ical.js';

import { isDay, isTime } from './lib/dates.mjs';
import { run } from './lib/run.mjs';

const LONGEST = 75; // octets of a line, without its end (RFC 5545, 3.1)
const STATES = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'];

function checkLines(report, path, bytes) {
  const octets = bytes.toString('latin1'); // one character an octet
  if (/(^|[^\r])\n|\r(?!\n)/.test(octets) || !octets.endsWith('\r\n')) report.fault(path, 'a line does not end with CRLF');
  octets.split('\r\n').forEach((line, index) => {
    const where = `line ${index + 1}`;
    if (line.length > LONGEST) report.fault(path, `${where} has ${line.length} octets, ${LONGEST} at most`);
    if (!isUtf8(Buffer.from(line, 'latin1'))) report.fault(path, `${where} is not UTF-8, or is folded within a character`);
  });
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Throws where the text is not one calendar. ical.js reads SEQUENCE:first as 0: what it mends is looked for here. */
function readCalendar(text) {
  const parsed = ICAL.parse(text);
  if (parsed[0] !== 'vcalendar') throw new Error('is not one VCALENDAR');
  const sequence = text.replace(/\r\n[ \t]/g, '').match(/^SEQUENCE(?!:\d+\r?$).*/m);
  if (sequence) throw new Error(`${sequence[0].trim()} is no number`);
  return new ICAL.Component(parsed);
}

function checkCalendar(report, path, calendar) {
  if (calendar.getFirstPropertyValue('version') !== '2.0') report.fault(path, 'VERSION is not 2.0');
  if (!calendar.getFirstPropertyValue('prodid')) report.fault(path, 'PRODID is missing');
  if (calendar.hasProperty('method')) report.fault(path, 'METHOD makes an invitation of a calendar to subscribe to');
}

/** The events, each with its UID; what has none is a fault. */
function eventsOf(report, path, calendar) {
  const events = new Map();
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = event.getFirstPropertyValue('uid');
    if (!uid) report.fault(path, 'an event has no UID');
    else if (events.has(uid)) report.fault(path, `UID ${uid} stands twice`);
    else events.set(uid, event);
  }
  return events;
}

/** As the file has it, written out: ical.js takes the 99th of a month for a later day. */
function isRealTime(property) {
  const written = property.jCal[3];
  return isDay(written) || isTime(written.endsWith('Z') ? written : `${written}Z`);
}

/** The time as people of the zone read it on a clock, by the machine's own time zones: "2026-03-12 13:00:00". */
function clockTime(zone, instant) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
}

/** The VTIMEZONE of the file must tell the time as the zone of that name does. */
function faultOfZone(calendar, tzid, time) {
  const component = calendar.getAllSubcomponents('vtimezone').find((one) => one.getFirstPropertyValue('tzid') === tzid);
  if (!component) return `TZID ${tzid} has no VTIMEZONE`;
  const offset = new ICAL.Timezone({ component, tzid }).utcOffset(time);
  const instant = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) - offset * 1000;
  const wanted = time.toString().replace('T', ' ');
  try {
    const shown = clockTime(tzid, instant);
    return shown === wanted ? undefined : `by its VTIMEZONE ${wanted} is ${shown} in ${tzid}`;
  } catch {
    return `TZID ${tzid} is no time zone`;
  }
}

/** What is wrong with DTSTART or DTEND; undefined where nothing is. */
function faultOfTime(calendar, property) {
  const time = property.getFirstValue();
  const tzid = property.getParameter('tzid');
  const name = property.name.toUpperCase();
  if (!isRealTime(property)) return `${name} is no time`;
  if (time.isDate) return undefined;
  if (tzid) return faultOfZone(calendar, tzid, time);
  return property.jCal[3].endsWith('Z') ? undefined : `${name} has no time zone`;
}

function checkTimes(report, path, calendar, uid, event) {
  const start = event.getFirstPropertyValue('dtstart');
  const end = event.getFirstPropertyValue('dtend');
  if (!start) report.fault(path, `${uid}: DTSTART is missing`);
  if (start && end && end.compare(start) <= 0) report.fault(path, `${uid}: DTEND is not after DTSTART`);
  for (const property of ['dtstart', 'dtend'].map((name) => event.getFirstProperty(name)).filter(Boolean)) {
    const fault = faultOfTime(calendar, property);
    if (fault) report.fault(path, `${uid}: ${fault}`);
  }
}

function checkEvent(report, built, path, uid, event) {
  const stamps = event.getAllProperties('dtstamp');
  if (stamps.length !== 1 || !isRealTime(stamps[0]) || !stamps[0].jCal[3].endsWith('Z')) report.fault(path, `${uid}: must have one DTSTAMP, in UTC`);
  if (!event.hasProperty('sequence')) report.fault(path, `${uid}: SEQUENCE is missing`);
  const status = event.getFirstPropertyValue('status');
  if (status && !STATES.includes(status)) report.fault(path, `${uid}: STATUS ${status} is none of ${STATES.join(', ')}`);
  if (!event.getFirstPropertyValue('summary')) report.fault(path, `${uid}: SUMMARY is missing`);
  const url = event.getFirstPropertyValue('url');
  if (url) report.faultIfAny(path, built.faultOf(url));
}

/** What an event says of itself, whatever its UID. */
function identity(event) {
  return ['dtstart', 'summary', 'url'].map((name) => event.getFirstPropertyValue(name)).join(' · ');
}

/** `seen`: from UID, and from identity, to what was found in the files before. */
function checkAgainstOthers(report, path, uid, event, seen) {
  const text = event.toString();
  const same = seen.byUid.get(uid);
  if (!same) seen.byUid.set(uid, { path, text });
  else if (same.text !== text) report.fault(path, `${uid}: differs from the event in ${same.path}`);
  const twin = seen.byIdentity.get(identity(event));
  if (!twin) seen.byIdentity.set(identity(event), { path, uid });
  else if (twin.uid !== uid) report.fault(path, `${uid}: is the event that has UID ${twin.uid} in ${twin.path}`);
}

/** Does the event tell of the meeting? A note may announce the next meeting too, on a page of its own or not. */
function isOf(event, meeting) {
  return event.getFirstPropertyValue('url') === meeting.url
    && event.getFirstPropertyValue('dtstart')?.toString().startsWith(meeting.date);
}

/** At its old time a moved meeting is cancelled too. */
function goTogether(state, status) {
  return state === 'CANCELLED' ? ['cancelled', 'moved'].includes(status) : status !== 'cancelled';
}

/** A meeting that is cancelled in the data is cancelled in every calendar, and stays in that of the whole section. */
function checkCancelled(report, path, events, meetings) {
  for (const meeting of meetings) {
    const [uid, event] = [...events].find(([, one]) => isOf(one, meeting)) ?? [];
    if (event && !goTogether(event.getFirstPropertyValue('status'), meeting.status)) {
      report.fault(path, `${uid}: STATUS does not go with "${meeting.status}" in data/meetings.json`);
    }
    const isGone = !event && path === 'kalender.ics' && meeting.status === 'cancelled';
    if (isGone) report.fault(path, `the cancelled meeting ${meeting.id} is gone`);
  }
}

/** What data/ has of a kind and was not withdrawn. */
function itemsOf(built, kind) {
  const path = `data/${kind}.json`;
  return built.known.has(path) ? JSON.parse(built.text(path)).items.filter((one) => !one.deleted) : [];
}

/** A calendar for the section, and one beside the page of each group that meets and each organisation. */
function wantedCalendars(built) {
  const groups = itemsOf(built, 'meetings').map((meeting) => meeting.url.replace(/[^/]+\/$/, ''));
  const organisations = itemsOf(built, 'organisations').map((one) => one.url);
  return new Set([built.base, ...groups, ...organisations].map((page) => built.fileOf(`${page}kalender.ics`)));
}

await run(async (built, report) => {
  for (const path of wantedCalendars(built)) if (!built.known.has(path)) report.fault(path, 'is missing');
  const meetings = itemsOf(built, 'meetings');
  const seen = { byUid: new Map(), byIdentity: new Map() };
  for (const path of built.files.filter((one) => one.endsWith('.ics'))) {
    report.look();
    checkLines(report, path, built.bytes(path));
    const calendar = await report.attempt(path, () => readCalendar(built.text(path)));
    if (!calendar) continue;
    checkCalendar(report, path, calendar);
    const events = eventsOf(report, path, calendar);
    for (const [uid, event] of events) {
      checkTimes(report, path, calendar, uid, event);
      checkEvent(report, built, path, uid, event);
      checkAgainstOthers(report, path, uid, event, seen);
    }
    checkCancelled(report, path, events, meetings);
  }
});
