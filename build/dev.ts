import { command } from './support/command';

await command({
  usage: `npm run dev    the site as it is written, drafts too; PORT is where, 3000 by default`,
  async run() {
    const { portOr } = await import('./settings');
    const { develop } = await import('./develop');
    await develop(portOr(3000));
  },
});
