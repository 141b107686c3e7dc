import { statfs } from 'node:fs/promises';

/**
 * Who decides about access on a file system:
 * - `local`: this machine, by the bits that it shows;
 * - `server`: another one, which keeps to the bits and may know of more (NFS);
 * - `hidden`: another one, or a program, and the bits are made up for this machine (SMB, FUSE).
 */
export type Authority = 'local' | 'server' | 'hidden';

/** File system types as `statfs` gives them (Linux, include/uapi/linux/magic.h and the file systems' own). */
const REMOTE: ReadonlyMap<number, Authority> = new Map([
  [0x6969, 'server'], // NFS
  [0x00c36400, 'server'], // Ceph
  [0x0bd00bd0, 'server'], // Lustre
  [0x47504653, 'server'], // GPFS
  [0x5346414f, 'hidden'], // AFS
  [0x73757245, 'hidden'], // Coda
  [0x517b, 'hidden'], // SMB
  [0xff534d42, 'hidden'], // CIFS
  [0xfe534d42, 'hidden'], // SMB 2
  [0x564c, 'hidden'], // NCP
  [0x01021997, 'hidden'], // 9P
  [0x65735546, 'hidden'], // FUSE: sshfs, glusterfs, cloud drives …
  [0x786f4256, 'hidden'], // folders shared with a VirtualBox guest
  [0xbacbacbc, 'hidden'], // the same for VMware
]);

/** The authority of the file system that a path lies on; undefined where it cannot be asked. */
export async function authorityOf(path: Buffer | string): Promise<Authority | undefined> {
  try {
    // Some kernels give the type as a negative number.
    return REMOTE.get((await statfs(path)).type >>> 0) ?? 'local';
  } catch {
    return undefined;
  }
}
