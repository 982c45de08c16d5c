import { shownAddress } from '../../lib/addresses';
import { site } from '../../lib/site';
import type { Language } from '../../model/language';
import { type Passed, passOnAddress, type Target } from '../../model/passOn';
import { dictionary } from '../../words';
import chips from '../chips/Chips.module.css';
import { Fold } from '../fold/Fold';
import styles from './PassOn.module.css';

const names: Record<Exclude<Target, 'email'>, string> = {
  line: 'LINE',
  facebook: 'Facebook',
  threads: 'Threads',
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
};

type Props = Passed & {
  language: Language;
  /** The link for readers of both languages, where there is one. */
  neutralUrl?: string;
  /** Whether selecting text offers to pass on the passage. */
  passages?: boolean;
};

/**
 * The ways to pass a page on. Its plain links need no script; the rest is loaded when it is opened.
 * Blockers hide what has a network's name, or a word for sharing, in a class, an id or an attribute.
 */
export function PassOn({ language, title, url, neutralUrl, passages }: Props) {
  const words = dictionary(language);
  return (
    <pass-on
      className={styles.passOn}
      data-url={url}
      data-title={title}
      data-app={words.shareWithApp}
      data-copy={words.copyLink}
      data-both={words.copyTitleAndLink}
      data-copied={words.copied}
      data-failed={words.copyFailed}
      data-qr={words.qrCode}
      data-qr-failed={words.qrCodeFailed}
      data-chip={chips.chip}
      {...(passages && { 'data-passage': words.sharePassage, 'data-floating': styles.floating })}
    >
      <Fold name={words.share}>
        <ul className={chips.chips}>
          {site.passOn.map((target) => (
            <li key={target}>
              <a
                className={chips.chip}
                href={passOnAddress(target, { title, url })}
                {...(target !== 'email' && { target: '_blank', rel: 'noopener' })}
              >
                {target === 'email' ? words.email : names[target]}
              </a>
            </li>
          ))}
        </ul>
        {neutralUrl && (
          <p>
            {words.linkForBoth}
            <a href={neutralUrl}>{shownAddress(neutralUrl)}</a>
          </p>
        )}
      </Fold>
    </pass-on>
  );
}
