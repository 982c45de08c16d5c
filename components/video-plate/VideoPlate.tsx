import { videoAddress } from '../../markdown/blockToHtml';
import type { Video } from '../../markdown/types';
import type { Language } from '../../model/language';
import { providerOf } from '../../model/videos/providers';
import { dictionary } from '../../words';
import styles from './VideoPlate.module.css';

type Props = {
  id?: string;
  video: Video;
  language: Language;
  /** Stands in where the author gave the video no title. */
  title: string;
  channel?: string;
};

/**
 * A plate in the place of a video: a plain link to it, which asks nobody for anything.
 * The element around it puts the provider's player there when it is pressed.
 */
export function VideoPlate({ id, video, language, title, channel }: Props) {
  const words = dictionary(language);
  const name = video.title ?? title;
  const provider = providerOf(video);
  const [embed, parameters] = provider.embed.address(video.id).split('?');
  const player = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(video.player ?? {})) player.set(key, value);
  if (video.start !== undefined) player.set(provider.embed.start, String(video.start));
  if (video.end !== undefined) player.set('end', String(video.end));
  return (
    <video-plate
      id={id}
      className={styles.plate}
      data-video={video.id}
      data-player={player.toString()}
      {...(video.provider && { 'data-embed': embed, 'data-start': provider.embed.start })}
      data-title={words.playVideo(name)}
    >
      <a className={styles.link} href={videoAddress(video)} rel="noopener">
        <span className="hidden-visually">{words.playVideo(name)}</span>
        <span className={styles.title} aria-hidden="true">
          {video.title ?? channel ?? title}
        </span>
        {video.title && channel && <span className={styles.channel}>{channel}</span>}
        <svg className={styles.seal} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
          <path d="M25 19v26l21-13z" />
        </svg>
        <span className={styles.note}>{words.connects(provider.name)}</span>
      </a>
    </video-plate>
  );
}
