/** The steps of the protocol, each of which is left out in turn: then an answer must be found that is too old. */
export type ProtocolStep =
  | 'the marker is part of the transaction'
  | 'open markers are respected'
  | 'a closed marker is compared with the version'
  | 'closed markers stay for a minute'
  | 'rows are read together with their marker before it is closed'
  | 'the version is raised'
  | 'the version is raised at one moment'
  | 'a fill checks before it reads'
  | 'a fill reads consistently'
  | 'a fill reads the address again after its check'
  | 'an answer waits for a check that began after its request'
  | 'a restore renews the epoch'
  | 'a run is closed by itself alone';
