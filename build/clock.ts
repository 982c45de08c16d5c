import { UserError } from '../model/problem';

/**
 * The moment that decides what is published, as ISO 8601: BUILD_TIME, else now.
 * @throws UserError when BUILD_TIME is no date
 */
export function buildTime(): string {
  const given = process.env.BUILD_TIME || Date.now();
  const time = new Date(given);
  if (Number.isNaN(time.getTime())) {
    throw new UserError(`BUILD_TIME is “${given}”, which is no date; write 2026-01-05T12:00:00Z`);
  }
  return time.toISOString();
}
