/** `GET /api/sessions/:id/docker`: what a learner's Docker holds. Every text is what the learner's machine says: anything. */
export interface DockerView {
  /** The hosts of the machine, the first first. */
  nodes: NodeDockerView[];
}

/** `answers` is false while the Docker of that host says nothing. */
export type NodeDockerView = { node: number; answers: false } | ({ node: number; answers: true } & ContentsView);

export interface ContentsView {
  containers: Listed<ContainerView>;
  networks: Listed<NetworkView>;
  volumes: Listed<VolumeView>;
  images: Listed<ImageView>;
}

/** The first of them, and how many there are in all. */
export interface Listed<T> {
  count: number;
  shown: T[];
}

export interface ContainerView {
  name: string;
  image: string;
  /** As Docker calls it: `created`, `running`, `exited` … */
  state: string;
  /** Null unless it has exited. */
  exitCode: number | null;
  /** `80/tcp`, or where it is published `8080->80/tcp`. */
  ports: string[];
  networks: { name: string; address: string }[];
}

export interface NetworkView {
  name: string;
  driver: string;
  subnets: string[];
}

export interface VolumeView {
  name: string;
  driver: string;
}

export interface ImageView {
  /** `nginx:latest`; of one without a name, the beginning of its id. */
  names: string[];
  bytes: number;
}
