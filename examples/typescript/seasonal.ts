/** A stall that has a zone of its own for a few weeks of the year. */
export const seasonal = { isOpen: true, zone: 'christmas-bakery.example', address: '192.0.2.30' } as const;
