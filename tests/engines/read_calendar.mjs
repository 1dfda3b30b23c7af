// A calendar file -> each day of each session as ical.js reads it: start (UTC), end, title, status. As JSON.
import fs from "node:fs";
import ICAL from "ical.js";

const file = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
for (const zone of file.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const events = file.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const [exceptions, sessions] = [true, false].map((wanted) => events.filter((one) => one.isRecurrenceException() === wanted));

function* days(session) {
  if (!session.isRecurring()) return yield { startDate: session.startDate, endDate: session.endDate, item: session };
  for (const one of exceptions) if (one.uid === session.uid) session.relateException(one);
  const each = session.iterator();
  for (let next = each.next(); next; next = each.next()) yield session.getOccurrenceDetails(next);
}

const moment = (time) => time.toJSDate().toISOString().slice(0, 16);
const read = sessions.flatMap((session) =>
  [...days(session)].map(({ startDate, endDate, item }) => [
    moment(startDate),
    moment(endDate),
    item.summary,
    item.component.getFirstPropertyValue("status"),
  ]),
);
console.log(JSON.stringify(read));
