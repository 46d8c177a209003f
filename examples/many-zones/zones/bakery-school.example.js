D('bakery-school.example', REG, DnsProvider(R53), shop('192.0.2.40'), mail(), TXT('_courses', 'spring=12; autumn=9'));
