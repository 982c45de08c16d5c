/** Keeps from build to build what the next one can use again. */
const kept = ['.cache', '.next/cache', 'out'];

export const onPreBuild = ({ utils }) => utils.cache.restore(kept);

export const onPostBuild = ({ utils }) => utils.cache.save(kept);
