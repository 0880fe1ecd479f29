/** A mistake that somebody may make in a file of the deployment, and which check has to find it. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** A check's sentence; or what the CLI says where the configuration is refused. */
  readonly found: string;
}
