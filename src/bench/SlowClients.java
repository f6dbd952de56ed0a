import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that are slow on purpose, beside a normal one that asks all the time:
 * {@code java SlowClients.java PORT KIND COUNT SECONDS}. The kinds: {@code headers} never
 * finish the headers of a request; {@code body} announce a body and send it byte by byte;
 * {@code readers} ask for much and read nothing. Prints how long the normal client waited
 * at most while they held their connections, how many of these the service cut, and after
 * how long it answered when all had left.
 */
class SlowClients {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InetSocketAddress service;

	private final String kind;

	private final List<SocketChannel> clients = new ArrayList<>();

	private int cut;

	SlowClients(int port, String kind) {
		this.service = new InetSocketAddress("127.0.0.1", port);
		this.kind = kind;
	}

	public static void main(String[] arguments) throws Exception {
		SlowClients slow = new SlowClients(Integer.parseInt(arguments[0]), arguments[1]);
		int count = Integer.parseInt(arguments[2]);
		long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[3])).toNanos();
		Thread dripping = new Thread(() -> slow.drip(count, end));
		dripping.start();
		long longest = 0;
		int failed = 0;
		while (System.nanoTime() < end) {
			long waited = slow.ask();
			failed += (waited < 0) ? 1 : 0;
			longest = Math.max(longest, Math.abs(waited));
			Thread.sleep(100);
		}
		dripping.join();
		for (SocketChannel client : slow.clients) {
			client.close();
		}
		long left = System.nanoTime();
		while (slow.ask() < 0 && System.nanoTime() - left < Duration.ofSeconds(60).toNanos()) {
			// Asked again until it answers.
		}
		System.out.printf("%s x %d: longest wait %d ms, failed %d, cut %d, answered %d ms after they left%n",
				slow.kind, count, longest, failed, slow.cut, (System.nanoTime() - left) / 1_000_000);
	}

	/** Asks as a normal client; gives the milliseconds waited, negative without an answer. */
	private long ask() {
		long begun = System.nanoTime();
		try {
			HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
			URI address = URI.create("http://127.0.0.1:" + this.service.getPort() + "/v1/claims?limit=3&value_min="
					+ System.nanoTime() % 100_000);
			int status = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.discarding())
				.statusCode();
			long waited = (System.nanoTime() - begun) / 1_000_000;
			return (status == 200) ? waited : -waited - 1;
		}
		catch (IOException | InterruptedException ex) {
			return -(System.nanoTime() - begun) / 1_000_000 - 1;
		}
	}

	private void drip(int count, long end) {
		int opened = 0;
		while (System.nanoTime() < end) {
			for (int i = 0; i < 100 && opened < count; i++, opened++) {
				open();
			}
			this.clients.removeIf((client) -> !goesOn(client));
			try {
				Thread.sleep(opened < count ? 50 : 1000);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void open() {
		try {
			SocketChannel client = SocketChannel.open();
			if (this.kind.equals("readers")) {
				client.setOption(StandardSocketOptions.SO_RCVBUF, 2048);
			}
			client.configureBlocking(false);
			client.connect(this.service);
			this.clients.add(client);
		}
		catch (IOException ex) {
			this.cut++;
		}
	}

	/** Sends the beginning, then a few bytes more each time; tells whether it is still open. */
	private boolean goesOn(SocketChannel client) {
		try {
			if (client.isConnectionPending()) {
				if (client.finishConnect()) {
					send(client, beginning());
				}
				return true;
			}
			if (this.kind.equals("readers")) {
				send(client, "");
			}
			else {
				send(client, this.kind.equals("headers") ? "X-1: y\r\n" : "x");
				if (client.read(ByteBuffer.allocate(4096)) < 0) {
					throw new IOException("closed");
				}
			}
			return true;
		}
		catch (IOException ex) {
			this.cut++;
			return false;
		}
	}

	private String beginning() {
		return switch (this.kind) {
			case "headers" -> "GET /v1 HTTP/1.1\r\nHost: a\r\n";
			case "body" -> "GET /v1/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nx";
			case "readers" -> "GET /v1/claims?limit=250 HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20);
			default -> throw new IllegalArgumentException(this.kind);
		};
	}

	private static void send(SocketChannel client, String text) throws IOException {
		client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
	}

}
