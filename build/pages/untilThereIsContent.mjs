/**
 * Next.js starts with the build and compiles beside the content stage; then it waits here for the
 * line that says that there is content. Without one the build has failed, or was killed.
 */
export async function untilThereIsContent() {
  if (!process.env.PAGE_RECORDS) return;
  for await (const _ of process.stdin) return;
  process.exit(1);
}
