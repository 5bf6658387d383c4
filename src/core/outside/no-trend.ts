import type { NoTrend } from '../index/outside-facts';

/** Why there is no trend, and what would settle it. */
export const noTrendWords: Readonly<Record<NoTrend, string>> = {
  'no-files':
    'There is no trend here: the history of the files cannot be read in a browser or in a virtual workspace. Open a clone of the repository on disk.',
  untrusted:
    'There is no trend in Restricted Mode, since git is not asked about folders that nobody trusts. Trust the workspace.',
  'no-git': 'There is no trend, since no git was found in the path. Install git.',
  'no-repository':
    'There is no trend, since the files are in no git repository, or in one that git does not trust. Keep them in a repository of your own.',
  shallow:
    'There is no trend, since this clone does not hold the whole history. Fetch the rest with `git fetch --unshallow`.',
  'no-commit': 'There is no trend yet, since nothing has been committed. Commit the files.',
  'too-large':
    'There is no trend, since more files were committed than are read for it. Leave exports and other large folders out with the setting `soc2.exclude`.',
  failed: 'There is no trend, since git did not answer. Run `git log` in this folder to see why.',
};

/** Without a day there is nothing to count from. */
export const noDayWords =
  'There is no trend, since it is not known which day to count up to. Give the period or the date of the report in the manifest.';

/** All commits are from before the programme. */
export const noPointWords =
  'There is no trend yet: no commit on or before the end of any of these months holds the programme. Commit its files.';
