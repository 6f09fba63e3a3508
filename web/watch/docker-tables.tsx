import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ContainerView,
  ImageView,
  Listed,
  NetworkView,
  VolumeView,
} from '../../src/checks/contents/contents-view';

/** As `docker images` counts. */
const MEGABYTE = 1_000_000;

export function ContainerTable({ containers }: { containers: Listed<ContainerView> }): JSX.Element {
  const { t } = useTranslation();
  const columns = [
    t('watch.docker.name'),
    t('watch.docker.image'),
    t('watch.docker.state'),
    t('watch.docker.ports'),
    t('watch.docker.onNetworks'),
  ];
  return (
    <DockerTable
      caption={t('watch.docker.containers', { count: containers.count })}
      columns={columns}
      list={containers}
    >
      {({ name, image, state, exitCode, ports, networks }) => [
        name,
        image,
        exitCode === null ? state : `${state} (${exitCode})`,
        ports.join(', '),
        networks.map((each) => `${each.name} ${each.address}`.trim()).join(', '),
      ]}
    </DockerTable>
  );
}

export function NetworkTable({ networks }: { networks: Listed<NetworkView> }): JSX.Element {
  const { t } = useTranslation();
  const columns = [t('watch.docker.name'), t('watch.docker.driver'), t('watch.docker.subnet')];
  return (
    <DockerTable caption={t('watch.docker.networks', { count: networks.count })} columns={columns} list={networks}>
      {({ name, driver, subnets }) => [name, driver, subnets.join(', ')]}
    </DockerTable>
  );
}

export function VolumeTable({ volumes }: { volumes: Listed<VolumeView> }): JSX.Element {
  const { t } = useTranslation();
  const columns = [t('watch.docker.name'), t('watch.docker.driver')];
  return (
    <DockerTable caption={t('watch.docker.volumes', { count: volumes.count })} columns={columns} list={volumes}>
      {({ name, driver }) => [name, driver]}
    </DockerTable>
  );
}

export function ImageTable({ images }: { images: Listed<ImageView> }): JSX.Element {
  const { t } = useTranslation();
  const columns = [t('watch.docker.name'), t('watch.docker.size')];
  return (
    <DockerTable caption={t('watch.docker.images', { count: images.count })} columns={columns} list={images}>
      {({ names, bytes }) => [
        names.join(', '),
        t('watch.docker.megabytes', { size: Math.max(1, Math.round(bytes / MEGABYTE)) }),
      ]}
    </DockerTable>
  );
}

interface DockerTableProps<T> {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly list: Listed<T>;
  /** The cells of a row. All of them are text. */
  readonly children: (item: T) => readonly string[];
}

function DockerTable<T>({ caption, columns, list, children: cells }: DockerTableProps<T>): JSX.Element {
  const { t } = useTranslation();
  const { count, shown } = list;
  // What is there twice has no other name: the place in the list is its key.
  const rows: ReactNode[] = shown.map((item, index) => (
    <tr key={index}>
      {cells(item).map((text, column) => (
        <td key={columns[column]}>{text}</td>
      ))}
    </tr>
  ));
  return (
    <details open>
      <summary>{caption}</summary>
      {count === 0 && <p className="quiet">{t('watch.docker.none')}</p>}
      {count > 0 && (
        <div className="board-scroll">
          <table className="board-table" aria-label={caption}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
      {count > shown.length && <p className="quiet">{t('watch.docker.more', { count: count - shown.length })}</p>}
    </details>
  );
}
