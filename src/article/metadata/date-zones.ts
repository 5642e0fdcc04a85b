const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    utc: '+00:00',
    gmt: '+00:00',
    z: '+00:00',
    wet: '+00:00',
    bst: '+01:00',
    cet: '+01:00',
    west: '+01:00',
    cest: '+02:00',
    eet: '+02:00',
    sast: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    trt: '+03:00',
    gst: '+04:00',
    irst: '+03:30',
    pkt: '+05:00',
    wib: '+07:00',
    wita: '+08:00',
    hkt: '+08:00',
    sgt: '+08:00',
    jst: '+09:00',
    kst: '+09:00',
    aest: '+10:00',
    aedt: '+11:00',
    nzst: '+12:00',
    nzdt: '+13:00',
    est: '-05:00',
    edt: '-04:00',
    cst: '-06:00',
    cdt: '-05:00',
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
    art: '-03:00',
    brt: '-03:00',
    wat: '+01:00',
    cat: '+02:00',
    ast: '+03:00',
    eat: '+03:00',
    ict: '+07:00',
    pht: '+08:00',
    wit: '+09:00',
    мск: '+03:00',
    et: '-05:00',
    pt: '-08:00',
  }),
);

/** The offset from UTC that a zone's name or a written offset stands for, as ISO 8601 has it. */
export function offsetOf(written: string | undefined): string | undefined {
  const zone = written?.replace(/^(?:UTC|GMT)(?=[+-])/i, '').replace(/^([+-])(\d)(?!\d)/, '$10$2');
  if (!zone) return undefined;
  if (/^[+-]/.test(zone)) {
    const digits = zone.replace(/\D/g, '').padEnd(4, '0');
    if (Number(digits.slice(0, 2)) > 14 || Number(digits.slice(2)) > 59) return undefined;
    return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
  }
  const offset = ZONES.get(zone.toLowerCase());
  return offset === '+00:00' ? 'Z' : offset;
}
